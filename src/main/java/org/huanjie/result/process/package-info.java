/** What the engine calls of the package {@code result}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.result.process;
