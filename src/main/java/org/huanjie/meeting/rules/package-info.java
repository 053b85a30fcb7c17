/** Pure rules of the package {@code meeting}: values in, findings out. */
package org.huanjie.meeting.rules;
