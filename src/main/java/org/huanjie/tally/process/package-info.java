/** What the engine calls of the package {@code tally}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.tally.process;
