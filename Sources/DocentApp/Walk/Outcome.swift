import Saving
import Walkthrough
import Words

// What a walk came to.
extension Model {
  /// What the walk came to so far.
  public var result: WalkResult {
    if let receipt = first(SavedScreen.self)?.receipt, isSaved { return .saved(receipt) }
    return .left(with: holdings.map(\.entry))
  }

  /// What stays in the scrollback once the screens are gone: what comes next, or how to go on, each
  /// address and command on a line of its own.
  public func farewell(command: Sentence) -> [Sentence] {
    if isSaved {
      guard let next = guide.next.first else { return [] }
      let phrases = [ResultPhrase.next(next)] + next.compactMap(\.link).map(ResultPhrase.link)
      return phrases.map(\.sentence)
    }
    if guide.fields.isEmpty, isLastScreen { return [] }
    let lost: [ResultPhrase] = [guide.shorts].compactMap(\.self).map {
      savedOnTheWay.isEmpty ? .nothingSaved : .notSaved(short: $0)
    }
    let help = code.map { [ResultPhrase.supportCode($0.text).sentence] } ?? []
    return [(lost + [.toGoOn]).sentence, command] + help
  }
}
