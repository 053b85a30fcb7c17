/** What the engine calls of the package {@code registration}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.registration.process;
