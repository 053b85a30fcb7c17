/** The one reader of answers, queries and tables: records out, all faults at once. */
package org.huanjie.input;
