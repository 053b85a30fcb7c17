/** Replacements for managers of the engine that save database statements. */
package org.huanjie.engine.tuning;
