/** The last stage: report, archive and its check. */
package org.huanjie.summary;
