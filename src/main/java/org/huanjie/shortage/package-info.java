/** What is done when there are too few candidates. */
package org.huanjie.shortage;
