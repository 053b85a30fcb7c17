/** What the engine calls of the package {@code training}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.training.process;
