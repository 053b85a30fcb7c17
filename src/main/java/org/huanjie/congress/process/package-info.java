/** What the engine calls of the package {@code congress}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.congress.process;
