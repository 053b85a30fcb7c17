/** What the engine calls of the package {@code correction}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.correction.process;
