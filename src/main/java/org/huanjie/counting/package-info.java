/** Count sheets of a meeting: filled in by counters, signed by scrutineers. */
package org.huanjie.counting;
