using Carefare.Treatment;

namespace Carefare.Rules.Billing;

/// <summary>The bill for an esketamine visit: one code for all of it, drug and visit apart, or the visit alone.</summary>
internal static class EsketamineCodes
{
    /// <summary>The ways in which it may be billed.</summary>
    public static IReadOnlyList<BillingWay> Of(CodeBook book, BilledVisit visit) =>
        [.. InOne(book, visit), .. Apart(book, visit), .. VisitAlone(book, visit)];

    /// <summary>The clinic has to have supplied the drug, so there is no such code where a pharmacy did.</summary>
    private static IEnumerable<BillingWay> InOne(CodeBook book, BilledVisit visit)
    {
        if (visit.Supply == DrugSupply.Pharmacy)
        {
            yield break;
        }

        var most = book.Amount("code-esketamine-visit-most-mg");
        CodeLine[] lines =
        [
            .. visit.DoseMg > most ? [] : new[] { book.Line("code-esketamine-visit-to-56", 1) },
            .. visit.DoseMg <= most ? [] : new[] { book.Line("code-esketamine-visit-over-56", 1) },
        ];
        yield return new("Where the plan takes one code for drug and visit", lines.Length > 1, lines);
    }

    private static IEnumerable<BillingWay> Apart(CodeBook book, BilledVisit visit)
    {
        if (visit.Supply != DrugSupply.Pharmacy && visit.Payer != BilledPayer.Medicare)
        {
            yield return new(
                "Where it wants drug and visit apart",
                false,
                [book.Line("code-esketamine-drug", Units(book, visit.DoseMg)), .. Visit(book, visit.Payer)]
            );
        }
    }

    private static IEnumerable<BillingWay> VisitAlone(CodeBook book, BilledVisit visit)
    {
        if (visit.Supply == DrugSupply.Pharmacy || (visit.Supply is null && visit.Payer != BilledPayer.Medicare))
        {
            yield return new(
                "Where a pharmacy sends the drug, and bills it itself",
                false,
                [.. Visit(book, visit.Payer)]
            );
        }
    }

    private static IEnumerable<CodeLine> Visit(CodeBook book, BilledPayer? payer)
    {
        yield return book.Line("code-visit-known-patient", 1);
        yield return book.Line("code-longer-clinician", null) with
        {
            IsExtra = true,
        };
        yield return book.Line("code-longer-staff", null) with
        {
            IsExtra = true,
        };
        if (payer == BilledPayer.Medicaid)
        {
            yield return book.Line("code-esketamine-given", 1);
        }
    }

    private static int? Units(CodeBook book, decimal? dose) =>
        dose is { } mg && book.Amount("code-esketamine-mg-a-unit") is { } each
            ? decimal.ToInt32(decimal.Ceiling(mg / each))
            : null;
}
