/** What the engine calls of the package {@code term}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.term.process;
