/** What the engine calls of the package {@code preparation}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.preparation.process;
