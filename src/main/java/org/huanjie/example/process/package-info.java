/** What the engine calls of the package {@code example}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.example.process;
