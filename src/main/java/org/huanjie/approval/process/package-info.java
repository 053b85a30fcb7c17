/** What the engine calls of the package {@code approval}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.approval.process;
