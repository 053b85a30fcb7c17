/** What the engine calls of the package {@code succession}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.succession.process;
