/** The outcome of a count: who is elected, ties, run-offs and write-ins. */
package org.huanjie.tally;
