/** What the engine calls of the package {@code handover}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.handover.process;
