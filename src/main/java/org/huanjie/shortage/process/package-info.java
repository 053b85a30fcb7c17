/** What the engine calls of the package {@code shortage}: delegates, user-task handlers and the port to the engine. */
package org.huanjie.shortage.process;
