;; Prints, as JSON, all that elfeed shows of the feed $FEED after a look at it, from its database in $ELFEED_DB.
(require 'elfeed)
(require 'json)

(setq elfeed-db-directory (getenv "ELFEED_DB")
      elfeed-feeds (list (getenv "FEED")))

(defun fail (url error)
  (princ (format "%s: %s\n" url error) 'external-debugging-output)
  (kill-emacs 1))
(add-hook 'elfeed-http-error-hooks #'fail)
(add-hook 'elfeed-parse-error-hooks #'fail)

(elfeed-update)
(while (> (elfeed-queue-count-total) 0)
  (accept-process-output nil 0.05))
(elfeed-db-save)

(let (entries)
  (with-elfeed-db-visit (entry feed)
    (push `((title . ,(elfeed-entry-title entry))
            (html . ,(elfeed-deref (elfeed-entry-content entry)))
            (type . ,(symbol-name (elfeed-entry-content-type entry)))
            (link . ,(elfeed-entry-link entry)))
          entries))
  (princ (json-encode (vconcat entries))))
