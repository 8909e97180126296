import DocentApp
import Glibc
import Terminal
import Walkthrough

/// Lets a person choose a guide, where Content names none to start with.
struct Picking {
  private let folder: ContentFolder
  private var pages: [String] = []
  /// What each page and its overlay say, in small letters; read once the first frame is drawn.
  private var texts: [[UInt8]] = []

  init(_ folder: ContentFolder) {
    self.folder = folder
  }

  /// - Returns: the page of the guide that was chosen; nil when the person left.
  mutating func choose(in session: Session) -> String? {
    pages = folder.pages(atLeast: session.size.rows)
    var picker = Picker(pages: pages, size: session.size)
    paint(&picker, session)
    // What the first frame does not need is read while it is being looked at.
    pages = folder.pages
    picker.take(pages)
    texts = pages.map(folder.searchText)
    while true {
      for arrival in session.next() {
        switch arrival {
        case .input(.key(let key)):
          switch picker.update(key) {
          case .choose(let page): return page
          case .quit: return nil
          case .search(let words): picker.show(found: found(words))
          case .ring: session.ring()
          case .redraw: session.redraw()
          case .suspend: session.suspend()
          case .nothing: break
          }
        case .signal(.windowChanged): picker.size = session.size
        case .signal(.suspend): session.suspend()
        case .signal(.continued): session.redraw()
        case .signal(.interrupt), .signal(.terminate), .signal(.quit), .signal(.hangUp), .hangUp:
          return nil
        case .input(.paste), .readable: break
        }
      }
      paint(&picker, session)
    }
  }

  private func paint(_ picker: inout Picker, _ session: Session) {
    for position in picker.unread {
      let (name, title) = folder.label(of: pages[position])
      picker.read(Picker.Entry.Label(name: name, title: title), at: position)
    }
    session.paint(picker.view)
  }

  /// The positions of the pages that hold all of the words, in either case.
  private func found(_ words: String) -> [Int] {
    let wanted = words.split(separator: " ").map { Array($0.utf8).inSmallLetters }
    guard !wanted.isEmpty else { return Array(pages.indices) }
    return texts.indices.filter { index in wanted.allSatisfy(texts[index].holds) }
  }
}
