import YAML

/// Lays a page out as the screens of a walk, as its overlay asks.
///
/// What the overlay names and the page does not have is told in `problems`; the page is shown
/// whole all the same.
struct ScreenPlan {
  private(set) var screens: [GuideScreen] = []
  private(set) var problems: [Problem] = []
  private(set) var closing: [Block] = []
  /// The descriptions that pictures were given, by their addresses.
  private(set) var pictures: [String: String] = [:]
  private let overlay: Overlay?
  private var usedNames: Set<String> = []

  init(blocks: [Block], overlay: Overlay?, title: String, fields: [Field]) {
    self.overlay = overlay
    var sections = Sections(of: blocks)
    closing = sections.closing
    usedNames = ["welcome", "field", "review", "saved"]
    let named = namedSections(&sections)
    reportUnknownSteps(sections.steps)
    let described = described(sections.opening, [])
    screens.append(GuideScreen(.welcome, name: "welcome", title: title, blocks: described))
    screens += named
    for (index, step) in sections.steps.enumerated() {
      append(step.named(step: index + 1), pageStep: index + 1)
    }
    if fields.isEmpty { closeWithoutSaving() } else { appendSaving(fields) }
  }
}

// MARK: sections that the overlay makes screens of

extension ScreenPlan {
  private mutating func namedSections(_ sections: inout Sections) -> [GuideScreen] {
    var found: [GuideScreen] = []
    for entry in overlay?.screens ?? [] {
      guard case .section(let title) = entry.subject else { continue }
      if sections.steps.contains(where: { $0.title.plainText.isSameTitle(as: title) }) { continue }
      guard let section = sections.extractSection(titled: title) else {
        let near = title.nearest(in: sections.openingTitles)
        report(.unknownSection(title, nearest: near), at: entry.node.value(of: "section"))
        continue
      }
      found.append(screen(of: section, entry))
    }
    return found
  }

  private mutating func screen(of section: Sections.PageStep, _ entry: Overlay.Entry)
    -> GuideScreen
  {
    let part = entry.parts[0]
    let title = section.title.plainText
    let blocks = [.heading(level: 2, section.title)] + described(section.blocks, part.images)
    return GuideScreen(
      kind(of: blocks, entry, title: title), name: unusedName(part.name ?? title.slug),
      title: part.title ?? title, blocks: blocks)
  }

  private mutating func kind(of blocks: [Block], _ entry: Overlay.Entry, title: String)
    -> GuideScreen.Kind
  {
    guard entry.isChecklist else { return .step }
    if let list = blocks.firstIndex(where: \.isList) { return .checklist(block: list) }
    report(.noChecklist(title), at: entry.node.value(of: "section"))
    return .step
  }
}

// MARK: steps

extension ScreenPlan {
  private mutating func append(_ step: Sections.PageStep, pageStep: Int) {
    let title = step.title.plainText
    let entry = overlay?.entry(forStep: title)
    let parts = entry.flatMap { self.parts($0, of: step) } ?? [unsplit(step, entry)]
    for (index, part) in parts.enumerated() {
      let heading = index == 0 ? step.title : [Span(part.title)]
      let lead = (index == 0 ? step.lead : []) + [.heading(level: 3, heading)]
      append(part, name: part.overlay?.name ?? title.slug, lead: lead, pageStep: pageStep)
    }
  }

  private mutating func append(_ part: Part, name: String, lead: [Block], pageStep: Int) {
    var screen = GuideScreen(
      .step, name: unusedName(name), title: part.title,
      blocks: lead + described(part.blocks, part.images),
      stepNumber: screens.count { $0.stepNumber != nil } + 1, pageStep: pageStep)
    screen.producesValue = part.overlay?.producesValue ?? false
    screen.copiesValue = part.overlay?.copiesValue ?? false
    screens.append(screen)
  }

  /// A part of a step with the blocks it shows.
  private struct Part {
    var overlay: Overlay.Part?
    var title: String
    var blocks: [Block]
    var images: [String]
  }

  private func unsplit(_ step: Sections.PageStep, _ entry: Overlay.Entry?) -> Part {
    let single = entry.flatMap { $0.parts.count == 1 ? $0.parts[0] : nil }
    return Part(
      overlay: single, title: single?.title ?? step.title.plainText, blocks: step.blocks,
      images: single?.images ?? entry?.parts.flatMap(\.images) ?? [])
  }

  /// The parts that the overlay makes of a step; nil when they no longer fit the page.
  private mutating func parts(_ entry: Overlay.Entry, of step: Sections.PageStep) -> [Part]? {
    var starts: [Int] = []
    for part in entry.parts {
      guard let start = start(of: part, in: step.blocks), start >= starts.last ?? 0 else {
        report(.unmatchedText(part.from ?? ""), at: part.node.value(of: "from"))
        return nil
      }
      starts.append(start)
    }
    // What stands before the first part is shown with it.
    if !starts.isEmpty { starts[0] = 0 }
    let ends = starts.dropFirst() + [step.blocks.endIndex]
    return zip(entry.parts, zip(starts, ends)).map { part, bounds in
      let own = Array(step.blocks[bounds.0..<bounds.1])
      return Part(
        overlay: part, title: part.title ?? step.title.plainText,
        blocks: borrowed(part, from: step.blocks, besides: own) + own, images: part.images)
    }
  }

  private func start(of part: Overlay.Part, in blocks: [Block]) -> Int? {
    guard let text = part.from else { return 0 }
    return blocks.firstIndex { $0.begins(with: text) }
  }

  private mutating func borrowed(
    _ part: Overlay.Part, from blocks: [Block], besides own: [Block]
  ) -> [Block] {
    part.also.compactMap { text in
      guard let block = blocks.first(where: { $0.begins(with: text) }) else {
        let item = part.node.items(of: "also").first { $0.string == text }
        report(.unmatchedText(text), at: item ?? part.node.value(of: "also"))
        return nil
      }
      return own.contains(block) ? nil : block
    }
  }

  private mutating func reportUnknownSteps(_ steps: [Sections.PageStep]) {
    let titles = steps.map(\.title.plainText)
    for entry in overlay?.screens ?? [] {
      guard case .step(let title) = entry.subject else { continue }
      if titles.contains(where: { $0.isSameTitle(as: title) }) { continue }
      let near = title.nearest(in: titles)
      report(.unknownStep(title, nearest: near), at: entry.node.value(of: "step"))
    }
  }
}

// MARK: the end of the walk

extension ScreenPlan {
  private mutating func appendSaving(_ fields: [Field]) {
    for field in fields {
      let name = fields.count == 1 ? "field" : "field-" + field.id
      screens.append(
        GuideScreen(.field(field), name: name, title: "Paste the \(field.short)"))
    }
    screens.append(GuideScreen(.review, name: "review", title: "Review"))
    screens.append(GuideScreen(.saved, name: "saved", title: "Saved", blocks: closing))
  }

  private mutating func closeWithoutSaving() {
    screens[screens.count - 1].blocks += closing
  }

  private mutating func described(_ blocks: [Block], _ descriptions: [String]) -> [Block] {
    var naming = PictureNames(descriptions)
    defer { pictures.merge(naming.given) { first, _ in first } }
    return naming.named(blocks)
  }

  private mutating func report(_ cause: Problem.Cause, at node: YAMLNode) {
    guard let reader = overlay?.reader else { return }
    problems.append(reader.problem(cause, at: node))
  }

  private mutating func unusedName(_ wanted: String) -> String {
    let names = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? wanted : "\(wanted)-\($0)" }
    let name = names.first { !usedNames.contains($0) } ?? wanted
    usedNames.insert(name)
    return name
  }
}
