/** What the engine calls of the package {@code letters}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.letters.process;
