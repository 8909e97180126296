import ConfigEditing
import Credentials
import Saving
import Walkthrough

// What review and a save without screens say of a plan: which phrases, in which order.

extension Message {
  /// What the save does, in a sentence or two.
  public static func summary(of plan: SavePlan) -> Sentence {
    let all = plan.entries.shorts
    if plan.isUnchanged { return ReviewPhrase.holdsItAlready(short: all).sentence }
    if !plan.status.exists { return ReviewPhrase.makesFile(short: all).sentence }
    let changed = plan.entries.filter { !$0.isUnchanged }
    guard !changed.isEmpty else {
      return [ReviewPhrase.holdsItAlready(short: all), .markedIsAdded].sentence
    }
    func act(_ old: OldValue, _ phrase: (String) -> ReviewPhrase) -> [ReviewPhrase] {
      let entries = changed.filter { $0.old == old }
      return entries.isEmpty ? [] : [phrase(entries.shorts)]
    }
    let acts =
      act(.value, ReviewPhrase.replaces) + act(.reference, ReviewPhrase.replacesReference)
      + act(.placeholder, ReviewPhrase.replacesPlaceholder) + act(.empty, ReviewPhrase.adds)
    return (acts + [plan.presets.isEmpty ? .nothingElseChanges : .markedIsAdded]).sentence
  }

  /// The file, and where a link leads.
  public static func place(of plan: SavePlan) -> Sentence {
    ReviewPhrase.place(file: plan.file, link: plan.status.linkTarget).sentence
  }

  /// The whole path of the file; nil where it stands there already.
  public static func wholePath(of plan: SavePlan) -> Sentence? {
    plan.wholePath.map { ReviewPhrase.wholePath($0).sentence }
  }

  /// What keeps a saved value from being of use.
  public static func obstacles(in receipt: SaveReceipt) -> [Message] {
    receipt.obstacles.map { Message(ReviewPhrase.keepsValue($0), .careful) }
  }

  /// Who can read what is saved.
  public static func readers(of plan: SavePlan) -> Sentence {
    let isOpen = plan.status.othersCanRead && !plan.makesPrivate
    let phrases: [ReviewPhrase?] = [
      .standsAsPlainText(short: plan.entries.shorts),
      isOpen ? .othersRead(mode: plan.status.mode) : .onlyYouRead,
      plan.status.newFolder.map(ReviewPhrase.madeFolder),
    ]
    return phrases.compactMap(\.self).sentence
  }

  /// What is to be known before the save.
  public static func notes(on plan: SavePlan) -> [Message] {
    if plan.isUnchanged {
      return plan.obstacles.map { Message(ReviewPhrase.keepsValue($0), .careful) }
    }
    var notes = plan.kept.map {
      Message(ReviewPhrase.keepsValue($0), $0.effect == .other ? .note : .careful)
    }
    if plan.canKeepOld { notes.append(oldFile(plan)) }
    notes += plan.entries.compactMap { entry in
      entry.commentedLine.map { Message(ReviewPhrase.belowComment(entry.key, line: $0)) }
    }
    notes += plan.unusedOtherKeys.prefix(1).map { Message(ReviewPhrase.otherKeyToo($0)) }
    return notes + cautions(on: plan).map { Message($0, .careful) }
      + plan.concerns.map { Message(CautionPhrase.concern($0), .careful) }
  }

  private static func oldFile(_ plan: SavePlan) -> Message {
    let replaced = plan.entries.filter { $0.old == .value && !$0.isUnchanged }.shorts
    return plan.keepsOld
      ? Message(ReviewPhrase.oldFileKept(copy: plan.copyName))
      : Message(ReviewPhrase.goneAfterwards(short: replaced, copy: plan.copyName), .careful)
  }

  /// What a save without screens says of its plan on stderr.
  public static func warnings(on plan: SavePlan) -> [Sentence] {
    let status = plan.status
    let phrases =
      plan.kept.map(ReviewPhrase.keepsValue) + plan.unusedOtherKeys.map(ReviewPhrase.otherKeyStays)
      + (status.exists && status.othersCanRead
        ? [.othersReadFile(plan.file, mode: status.mode)] : [])
    return phrases.map(\.sentence) + cautions(on: plan).map(\.sentence)
  }

  /// What is to be known of a file before a secret stands in it.
  private static func cautions(on plan: SavePlan) -> [CautionPhrase] {
    guard !plan.isUnchanged else { return [] }
    let circumstances = plan.entries.flatMap { entry in
      entry.circumstances.map {
        CautionPhrase.circumstance($0, key: entry.key, short: entry.field.short)
      }
    }
    return circumstances + cautions(on: plan.status, short: plan.entries.shorts)
  }

  private static func cautions(on status: TargetStatus, short: String) -> [CautionPhrase] {
    var cautions: [CautionPhrase] = []
    // A file that is written in place has to be writable, and all of its names lead to what is written.
    if status.exists, !status.isMount, status.mode & 0o200 == 0 {
      cautions.append(.readOnly(short: short))
    }
    if status.links > 1 {
      cautions.append(
        status.isMount
          ? .hardLinksInPlace(status.links, short: short) : .hardLinks(status.links, short: short))
    }
    switch status.version {
    case .none: return cautions
    case .tracked: return cautions + [.trackedByGit(short: short)]
    case .notIgnored: return cautions + [.notIgnoredByGit(short: short)]
    }
  }

  /// What asks for a deliberate choice, as a whole sentence.
  public static func sentence(for concern: Concern) -> Sentence {
    CautionPhrase.concern(concern).sentence
  }

  /// What kept a file from being read or written, what was left alone, and what to do.
  public static func sentence(for problem: SaveProblem, file: String) -> Sentence {
    SavePhrase.failed(problem, file: file).sentence
  }

  /// Why a config cannot be edited, where, and that it was left alone.
  public static func sentence(for error: EditError, file: String) -> Sentence {
    EditPhrase.leftAlone(error, file: file).sentence
  }
}

extension DiffRow {
  /// What is said of the row besides its sign; nil for the name of a mapping.
  public var note: Sentence? {
    let phrase: ScreenPhrase? =
      switch kind {
      case .mapping: nil
      case .added: .added
      case .thereNow(.placeholder): .placeholderNow
      case .thereNow(.reference): .referenceNow
      case .thereNow(.value), .thereNow(.empty): .thereNow
      case .brought: .pasted
      }
    return phrase?.sentence
  }
}

extension [PlannedEntry] {
  /// What their values are called, in a row.
  fileprivate var shorts: String { map(\.field.short).listed.text }
}
