using System.CommandLine;
using Carefare.Cli.Tracking;
using Carefare.Quantities;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary>Receipts with their files, and the claims for them.</summary>
internal static class ReceiptVerbs
{
    public static IEnumerable<Command> Make(Tracker tracker) =>
        [Keep(tracker), CopyOut(tracker), Claim(tracker), Answer(tracker), Deduct(tracker)];

    private static Command Keep(Tracker tracker)
    {
        var file = new Argument<string>("FILE") { Description = "The receipt: a picture, a PDF, any file." };
        var amount = TrackedValue.Dollars("--amount", "What the receipt is for.", required: true);
        var payment = TrackedValue.Text("--for", "The payment that it proves: e1.", "ID");
        var on = DayOption.Make("--on", "The day of the care; today where omitted.");
        return tracker.Verb(
            "receipt",
            "Keep a receipt: its file, its amount and the day of the care.",
            [file, amount, payment, on],
            (parsed, book) =>
                Keep(
                    parsed.GetRequiredValue(file),
                    new(
                        parsed.GetValue(on) ?? tracker.Around.Today,
                        book.Track.NextId<CaseEvent.ReceiptKept>('r'),
                        Path.GetFileName(parsed.GetRequiredValue(file)),
                        "",
                        parsed.GetValue(amount)!.Value,
                        parsed.GetValue(payment)
                    ),
                    book,
                    tracker
                )
        );
    }

    /// <summary>Keeps the file first, so that no receipt is told of whose file is not there.</summary>
    private static int Keep(string path, CaseEvent.ReceiptKept told, Book book, Tracker tracker) =>
        book.Track.Refusal(told) is { } refusal ? book.Refuse(refusal)
        : Hash(path, book, tracker) is { } hash
            ? tracker.Save(
                book,
                told with
                {
                    Hash = hash,
                },
                $"receipt {told.Id}, {told.Amount}, with its file {told.Name}."
            )
        : Exit.BadInput;

    /// <summary>Keeps a file; null where it cannot be read, which then stands on the error stream.</summary>
    internal static string? Hash(string path, Book book, Tracker tracker) =>
        Files.Open(
            path,
            tracker.Around,
            stream =>
            {
                using var shown = new ProgressStream(stream, tracker.Around, "Keeping the file");
                return book.Ledger.KeepFile(book.Name, shown);
            }
        );

    private static Command CopyOut(Tracker tracker)
    {
        var id = new Argument<string>("ID") { Description = "The receipt (r1) or the paper (p1)." };
        var to = new Option<string>("--out")
        {
            Description = "Where to write the file; it must not be there yet.",
            HelpName = "FILE",
            Required = true,
        };
        return tracker.Verb(
            "file",
            "Write the kept file of a receipt or a paper to a new file.",
            [id, to],
            (parsed, book) =>
            {
                var (name, path) = (parsed.GetRequiredValue(id), parsed.GetRequiredValue(to));
                var hash =
                    book.Track.Kept.FirstOrDefault(one => one.Id == name)?.Hash
                    ?? book.Track.Made.FirstOrDefault(one => one.Id == name)?.Hash;
                return hash is null
                    ? book.Refuse(
                        $"There is no kept file of {name}. See the receipts: carefare track receipts {book.Name}."
                    )
                    : KeptFile.CopyOut(book, hash, path, tracker.Around);
            }
        );
    }

    private static Command Claim(Tracker tracker)
    {
        var receipt = new Argument<string>("RECEIPT") { Description = "The receipt: r1." };
        var to = TrackedValue.Word("--to", "Who is to pay", Spelled.Claim, required: true);
        var payer = TrackedValue.Text("--payer", "Which insurer or administrator.", "PAYER");
        var amount = TrackedValue.Dollars("--amount", "How much; what is left of the receipt where omitted.");
        return tracker.Adds(
            "claim",
            "Note a claim that you sent for a receipt.",
            [receipt, to, payer, amount],
            (parsed, book, on) =>
            {
                var (of, id) = (parsed.GetRequiredValue(receipt), book.Track.NextId<CaseEvent.ClaimSent>('c'));
                var jobs = ReceiptJobs.Of(book.Track).FirstOrDefault(one => one.Receipt.Id == of);
                var target = parsed.GetValue(to)!.Value;
                var all = target == ClaimTo.Insurance ? jobs?.Receipt.Amount : jobs?.Left;
                var much = parsed.GetValue(amount) ?? all ?? Money.Zero;
                return (
                    new CaseEvent.ClaimSent(on, id, target, parsed.GetValue(payer), of, much),
                    $"you sent claim {id} for {much} of the receipt {of}."
                );
            }
        );
    }

    private static Command Answer(Tracker tracker)
    {
        var id = new Argument<string>("CLAIM") { Description = "The claim: c1." };
        var paid = TrackedValue.Dollars("--paid", "What it pays; nothing where omitted.");
        var allowed = TrackedValue.Dollars("--allowed", "What the plan counts.");
        var deductible = TrackedValue.Dollars("--deductible", "What it applied to the deductible.");
        var coinsurance = TrackedValue.Dollars("--coinsurance", "What it left as coinsurance or copay.");
        var denied = TrackedValue.Text("--denied", "The reason of a no, as the notice gives it.", "REASON");
        return tracker.Adds(
            "answer",
            "Note the answer to a claim, with the day of the notice (--on).",
            [id, paid, allowed, deductible, coinsurance, denied],
            (parsed, _, on) =>
            {
                var name = parsed.GetRequiredValue(id);
                var answer = new CaseEvent.ClaimAnswered(
                    on,
                    name,
                    parsed.GetValue(allowed),
                    parsed.GetValue(paid) ?? Money.Zero,
                    parsed.GetValue(deductible) ?? Money.Zero,
                    parsed.GetValue(coinsurance) ?? Money.Zero,
                    parsed.GetValue(denied)
                );
                return (
                    answer,
                    answer.Denied is not null
                        ? $"the claim {name} was denied. A no can be appealed: put its letter into \"denial\" under \"coverage\" of your case."
                    : answer.Paid > Money.Zero ? $"the claim {name} pays {answer.Paid}, which is still to come."
                    : $"the claim {name} pays nothing; {answer.Deductible} went to the deductible."
                );
            }
        );
    }

    private static Command Deduct(Tracker tracker)
    {
        var receipt = new Argument<string>("RECEIPT") { Description = "The receipt: r1." };
        var amount = TrackedValue.Dollars("--amount", "How much; what is left of the receipt where omitted.");
        return tracker.Adds(
            "deduct",
            "Note that a receipt is in the medical deduction of a tax return.",
            [receipt, amount],
            (parsed, book, on) =>
            {
                var of = parsed.GetRequiredValue(receipt);
                var left = ReceiptJobs.Of(book.Track).FirstOrDefault(one => one.Receipt.Id == of)?.Left;
                var much = parsed.GetValue(amount) ?? left ?? Money.Zero;
                return (new CaseEvent.Deducted(on, of, much), $"{much} of the receipt {of} is on a tax return.");
            }
        );
    }
}
