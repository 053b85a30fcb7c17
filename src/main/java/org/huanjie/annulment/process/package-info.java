/** What the engine calls of the package {@code annulment}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.annulment.process;
