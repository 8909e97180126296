import Saving
import Walkthrough
import Words

/// Whether how far a walk came can be read again by the next one.
public enum Keeping: Hashable, Sendable {
  case kept
  /// It could not be written; the folder that it belongs in, nil where there is no home for one.
  case notKept(folder: String?)
}

extension Model {
  /// What the walk came to so far.
  public var result: WalkResult {
    if let receipt = first(SavedScreen.self)?.done {
      return .saved(receipt).warning(of: Outcome(of: self).notSavedSince)
    }
    return .left(with: holdings.map(\.entry))
  }
}

/// What is left of a walk once the screens are gone: the lines for other programs, and the last words.
public struct Outcome: Sendable {
  private let model: Model

  /// What a walk as it is now came to.
  public init(of model: Model) { self.model = model }

  /// A line for each value that was saved; where this guide saved none, those of guides on the way.
  public var lines: [Sentence] {
    let earlier = model.first(SavedScreen.self)?.elsewhere ?? []
    let own = (earlier.map(WalkResult.saved) + [model.result]).flatMap(\.lines)
    return own.isEmpty ? model.savedOnTheWay.flatMap(\.lines) : own
  }

  /// The first file that was saved; nil where none was.
  public var savedFile: String? {
    ([model.result] + model.savedOnTheWay).lazy.compactMap(\.savedFile).first
      ?? model.first(SavedScreen.self)?.elsewhere.first?.file
  }

  /// What stays in the scrollback: what comes next, or how to go on, each address and command on a
  /// line of its own.
  ///
  /// - Parameter keeping: whether how far the walk came could be kept.
  public func farewell(command: Sentence, keeping: Keeping = .kept) -> [Sentence] {
    if model.isSaved { return notSavedSince + comingNext }
    if model.guide.fields.isEmpty, model.isLastScreen { return [] }
    let help = model.code.map { [ResultPhrase.supportCode($0.text).sentence] } ?? []
    return [([lost].compactMap(\.self) + [goingOn(keeping)]).sentence, command] + help
  }

  /// That a value is held which came after the save; none without one.
  fileprivate var notSavedSince: [Sentence] {
    guard let held = model.holdings.first(where: \.isHeld) else { return [] }
    return [ResultPhrase.notSavedSince(short: held.field.short).sentence]
  }

  private var comingNext: [Sentence] {
    guard let next = model.guide.next.first else { return [] }
    let phrases = [ResultPhrase.next(next)] + next.compactMap(\.link).map(ResultPhrase.link)
    return phrases.map(\.sentence)
  }

  /// What became of the guide's values; nil where it takes none.
  private var lost: ResultPhrase? {
    guard let shorts = model.guide.shorts else { return nil }
    if model.first(SavedScreen.self)?.isUndone == true { return .undone(file: model.file) }
    return lines.isEmpty ? .nothingSaved : .notSaved(short: shorts)
  }

  private func goingOn(_ keeping: Keeping) -> ResultPhrase {
    switch keeping {
    case .kept: .toGoOn
    case .notKept(let folder): .toStartAgain(folder: folder)
    }
  }
}
