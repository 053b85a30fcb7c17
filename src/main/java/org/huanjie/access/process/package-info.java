/** What the engine calls of the package {@code access}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.access.process;
