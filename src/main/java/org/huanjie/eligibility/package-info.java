/** Whether a person may stand for a post, judged by the rules of a scheme. */
package org.huanjie.eligibility;
