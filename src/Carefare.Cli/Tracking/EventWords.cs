using Carefare.Quantities;
using Carefare.Telling;
using Carefare.Tracking;

namespace Carefare.Cli.Tracking;

/// <summary>What an event says, in parts that tables and sentences are made of.</summary>
/// <param name="Id">The name of the thing that it is about; empty for none.</param>
/// <param name="What">What happened, beginning with a participle: "paid: infusion".</param>
/// <param name="Who">With whom; empty for nobody.</param>
/// <param name="Amount">How much; null for no amount.</param>
internal sealed record EventWords(string Id, string What, string Who, Money? Amount)
{
    /// <summary>The words of an event.</summary>
    public static EventWords Of(CaseEvent what) =>
        what switch
        {
            CaseEvent.CaseSaved saved => new(
                "",
                $"answers saved ({saved.Hash[..int.Min(12, saved.Hash.Length)]})",
                "",
                null
            ),
            CaseEvent.Commitment money => new(
                money.Id,
                $"money from others {Spelled.Of(money.Step)}{Clinic(money)}{Until(money)}{Because(money.Why)}",
                money.From ?? "",
                money.Amount
            ),
            CaseEvent.Expense paid => new(paid.Id, $"paid ({Spelled.Of(paid.By)}): {paid.What}", paid.To, paid.Amount),
            CaseEvent.ReceiptKept kept => new(
                kept.Id,
                $"receipt kept: {kept.Name}",
                kept.Payment is { } payment ? $"payment {payment}" : "",
                kept.Amount
            ),
            CaseEvent.ClaimSent sent => new(
                sent.Id,
                $"claim sent for receipt {sent.Receipt}",
                sent.Payer ?? Spelled.Of(sent.To),
                sent.Amount
            ),
            CaseEvent.ClaimAnswered answer => new(answer.Id, Answered(answer), "", answer.Paid),
            CaseEvent.ClaimPaid paid => new(paid.Id, "money of a claim arrived", "", paid.Amount),
            CaseEvent.Deducted deducted => new(deducted.Receipt, "deducted on a tax return", "", deducted.Amount),
            CaseEvent.Note note => new("", $"note: {note.Text}", "", null),
            CaseEvent.Correction correction => new(
                "",
                $"event {correction.Event} is wrong: {correction.Why}",
                "",
                null
            ),
            CaseEvent.Newer newer => new("", $"of a newer version: {newer.Named}", "", null),
            _ => Doing(what),
        };

    private static EventWords Doing(CaseEvent what) =>
        what switch
        {
            CaseEvent.DeadlineSeen seen => new(
                seen.Id,
                $"last day {Words.Day(seen.By)}: {seen.What}",
                Spelled.Of(seen.Who),
                null
            ),
            CaseEvent.DeadlineMoved moved => new(
                moved.Id,
                $"last day moved to {Words.Day(moved.By)}: {moved.Why}",
                "",
                null
            ),
            CaseEvent.DeadlineDropped dropped => new(dropped.Id, $"no last day any more: {dropped.Why}", "", null),
            CaseEvent.DeadlineMet met => new(met.Id, "last day kept: done", "", null),
            CaseEvent.TaskAdded task => new(
                task.Id,
                $"to do{(task.By is { } by ? $" by {Words.Day(by)}" : "")}: {task.What}",
                Spelled.Of(task.Who),
                null
            ),
            CaseEvent.TaskDone done => new(done.Id, "done", "", null),
            CaseEvent.TaskDropped dropped => new(dropped.Id, $"not needed any more: {dropped.Why}", "", null),
            CaseEvent.TaskHandedOn handed => new(handed.Id, "handed on", Spelled.Of(handed.Who), null),
            CaseEvent.PaperMade made => new(made.Id, $"paper made: {made.Name}", "", null),
            CaseEvent.PaperSent sent => new(sent.Id, "paper sent", sent.To, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Answered(CaseEvent.ClaimAnswered answer) =>
        answer.Denied is { } reason
            ? $"claim denied: {reason}"
            : $"claim answered: pays {answer.Paid}, to the deductible {answer.Deductible}, coinsurance {answer.Coinsurance}";

    private static string Clinic(CaseEvent.Commitment money) => money.Clinic is { } clinic ? $", for {clinic}" : "";

    private static string Until(CaseEvent.Commitment money) =>
        money.Until is { } until ? $", until {Words.Day(until)}" : "";

    private static string Because(string? why) => why is null ? "" : $": {why}";
}
