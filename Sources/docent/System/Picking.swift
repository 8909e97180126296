import DocentApp
import Glibc
import Walkthrough
import Words

/// Reads what the list of guides asks for, where Content names none to start with.
final class Picking {
  private let folder: ContentFolder
  private var pages: [String] = []
  /// What each page and its overlay say, in small letters; read once all pages are listed.
  private var texts: [[UInt8]] = []
  /// The name and title of each guide in small letters; read with the first search.
  private var titles: [[UInt8]] = []
  /// The walk of a guide that was chosen.
  private let walk: (Guide) -> Model

  init(_ folder: ContentFolder, walk: @escaping (Guide) -> Model) {
    self.folder = folder
    self.walk = walk
  }

  /// The first of Content's pages: so many, or some more.
  func pages(atLeast count: Int) -> [String] { folder.pages(atLeast: count) }

  /// All pages of Content.
  func allPages() -> [String] {
    pages = folder.pages
    texts = pages.map(folder.searchText)
    titles = []
    return pages
  }

  func labels(of pages: [String]) -> [GuideLabel] {
    pages.map { page in
      let (name, title) = folder.label(of: page)
      return GuideLabel(page: page, name: name, title: title)
    }
  }

  /// The positions of the pages that hold all of the words, those first that fit best.
  func found(_ words: String) -> [Int] {
    let search = GuideSearch(words)
    guard !search.isEmpty else { return Array(pages.indices) }
    if titles.isEmpty { titles = labels(of: pages).map(\.searched) }
    let fits = texts.indices.compactMap { index in
      search.distance(title: titles[index], text: texts[index]).map { (index, $0) }
    }
    return fits.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  func walk(ofPage page: String) throws(StartProblem) -> Model {
    walk(try folder.guide(at: page))
  }
}
