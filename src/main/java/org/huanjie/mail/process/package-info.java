/** What the engine calls of the package {@code mail}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.mail.process;
