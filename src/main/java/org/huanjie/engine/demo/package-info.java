/** The clock of the demo, which can be moved forward. */
package org.huanjie.engine.demo;
