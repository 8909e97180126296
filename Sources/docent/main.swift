Streams.holdClosed()
Program.leaveNoDumps()

// With no option and no command name there is nothing to parse, and parsing costs a third of the
// start (docs/decisions.md, Start).
if let walk = Walking(plainArguments: Environment.arguments) {
  leave(with: walk.run())
} else {
  Docent.begin()
}
