/** What the engine calls of the package {@code summary}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.summary.process;
