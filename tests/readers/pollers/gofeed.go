// Prints, as JSON, what gofeed reads in the feed at the given address, and where it says that its older articles are.
package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	jsonfeed "github.com/mmcdole/gofeed/json"
)

type entry struct {
	Title string `json:"title"`
	Link  string `json:"link"`
	Html  string `json:"html"`
}

func main() {
	response, err := http.Get(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != 200 {
		log.Fatal(response.Status, err)
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	entries := []entry{}
	for _, item := range feed.Items {
		html := item.Content
		if html == "" {
			html = item.Description
		}
		entries = append(entries, entry{item.Title, item.Link, html})
	}
	err = json.NewEncoder(os.Stdout).Encode(map[string]interface{}{"entries": entries, "older": older(feed, body)})
	if err != nil {
		log.Fatal(err)
	}
}

func older(feed *gofeed.Feed, body []byte) string {
	switch feed.FeedType {
	case "atom":
		parsed, err := (&atom.Parser{}).Parse(bytes.NewReader(body))
		if err != nil {
			log.Fatal(err)
		}
		for _, link := range parsed.Links {
			if link.Rel == "prev-archive" {
				return link.Href
			}
		}
	case "json":
		parsed, err := (&jsonfeed.Parser{}).Parse(bytes.NewReader(body))
		if err != nil {
			log.Fatal(err)
		}
		return parsed.NextURL
	default:
		for _, link := range feed.Extensions["atom"]["link"] {
			if link.Attrs["rel"] == "prev-archive" {
				return link.Attrs["href"]
			}
		}
	}
	return ""
}
