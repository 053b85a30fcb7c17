/** What the engine calls of the package {@code meeting}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.meeting.process;
