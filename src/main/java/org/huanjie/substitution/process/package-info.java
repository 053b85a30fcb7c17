/** What the engine calls of the package {@code substitution}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.substitution.process;
