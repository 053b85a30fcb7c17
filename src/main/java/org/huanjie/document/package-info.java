/** Papers that an election issues or is given, as text and as files. */
package org.huanjie.document;
