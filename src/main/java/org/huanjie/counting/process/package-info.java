/** What the engine calls of the package {@code counting}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.counting.process;
