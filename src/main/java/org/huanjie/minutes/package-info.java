/** The hash-chained minutes of each election and their verification. */
package org.huanjie.minutes;
