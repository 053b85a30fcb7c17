/** Pure rules of the package {@code mail}: values in, findings out. */
package org.huanjie.mail.rules;
