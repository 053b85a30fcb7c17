/** What the engine calls of the package {@code selection}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.selection.process;
