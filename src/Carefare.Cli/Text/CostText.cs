using Carefare.Rules.Courses;
using Carefare.Telling;
using Carefare.Treatment;

namespace Carefare.Cli.Text;

/// <summary>The course at each clinic, line by line, in every price form, with what stopping early costs.</summary>
internal sealed class CostText(
    CourseQuotes quotes,
    IReadOnlyList<CourseCodes> codes,
    IReadOnlyList<SafetyList> safety,
    Page page
)
{
    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        page.Say(Course(quotes.Protocol), Ink.Strong);
        if (quotes.Substitute is { } other)
        {
            page.Say($"or esketamine over the same time: {Course(other.Protocol)}", Ink.Strong);
        }

        foreach (var clinic in quotes.Clinics)
        {
            One(clinic);
        }

        if (quotes is { Clinics.Count: 0, SetAside.Count: 0 })
        {
            page.Gap();
            page.Say("No clinic has named a price for this treatment, and none is published for it here.");
        }

        foreach (var aside in quotes.SetAside)
        {
            page.Gap();
            page.Say(aside.Sentence);
        }

        if (quotes.OtherModality.Count > 0)
        {
            page.Gap();
            page.Say(
                $"Not compared, because the quote is for another treatment: {string.Join(", ", quotes.OtherModality)}."
            );
        }

        new CodesText(codes, page).Write();
        Assumed();
        Sources();
        page.Gap();
        page.Say(Notices.NotAdvice);
    }

    private string Course(Protocol protocol)
    {
        var all = protocol.Visits(quotes.Start).Count;
        var series = protocol.Infusions == 1 ? "" : $" over {Words.Count(protocol.OverDays, "day")}";
        var later = protocol.Maintenance is not { } maintenance
            ? ""
            : $", then one every {Words.Count(maintenance.EveryWeeks, "week")} "
                + (
                    protocol.Beside is null
                        ? $"for {Words.Count(maintenance.Months, "month")}"
                        : "as long as the other goes on"
                )
                + $" ({all} in all)";
        return $"{Words.Count(protocol.Infusions, "treatment")}{series} from {Words.Day(quotes.Start)}{later}";
    }

    private void One(ClinicTerms clinic)
    {
        page.Heading(Title(clinic));
        var columns = clinic.Published is { } ends
            ? new List<CostColumn>
            {
                Column("lowest", ends.Low, PriceForm.PerInfusion),
                Column("typical", clinic.Terms, PriceForm.PerInfusion),
                Column("highest", ends.High, PriceForm.PerInfusion),
            }
            : [.. clinic.Terms.Forms.Select(form => Column(Head(form), clinic.Terms, form))];
        page.Table(CostTable.Of(columns));
        Includes(clinic.Terms);
        NotPriced(clinic);
        if (clinic.Quote is not null && GettingThere.Of(quotes, clinic) is { IsBegun: true } way)
        {
            page.Item("-", way.Sentence, indent: 2);
        }

        Safety(clinic);
        if (columns.Count > 1 && clinic.Published is null)
        {
            StopEarly(columns);
        }
    }

    private CostColumn Column(string head, QuoteTerms terms, PriceForm form) =>
        new(
            head,
            quotes.Price(terms, form),
            Treatment.StopEarly.Table(terms, quotes.ProtocolOf(terms), form, quotes.Start)
        );

    private void Includes(QuoteTerms terms)
    {
        foreach (var form in terms.Forms)
        {
            foreach (var sentence in Included.In(terms, quotes.ProtocolOf(terms), form))
            {
                page.Item("-", $"{Head(form)}: {sentence}", indent: 2);
            }
        }
    }

    private void Safety(ClinicTerms clinic)
    {
        if (safety.FirstOrDefault(one => one.Clinic == clinic.Terms.ClinicName) is { IsBegun: true } list)
        {
            page.Item("-", list.Whole, indent: 2);
        }
    }

    private void NotPriced(ClinicTerms clinic)
    {
        if (clinic is { Quote.Package: not null, Terms.Package: null })
        {
            page.Item("-", "package: not counted, because its price or its number of treatments is not known.", 2);
        }

        if (clinic is { Quote.Membership: not null, Terms.Membership: null })
        {
            page.Item("-", "membership: not counted, because its fee or its price of a treatment is not known.", 2);
        }

        if (clinic is { Quote.SlidingScale.Count: > 0, Terms.IncomeDiscount: null })
        {
            page.Item("-", "by income: not counted, because your income is above its bands or not known.", 2);
        }
    }

    private void StopEarly(IReadOnlyList<CostColumn> columns)
    {
        page.Gap();
        page.Say("If you stop early: paid one by one, and how much more (+) or less (-) otherwise", Ink.Strong, 2);
        page.Table(CostTable.StopEarly(columns));
    }

    private void Assumed()
    {
        var sentences = quotes
            .Assumptions.Concat(quotes.Clinics.SelectMany(clinic => clinic.Assumptions))
            .Select(one => one.Sentence)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (sentences.Count > 0)
        {
            page.Heading("What is counted where the case does not say");
            sentences.ForEach(sentence => page.Item("-", sentence, indent: 2));
        }
    }

    private void Sources()
    {
        var facts = quotes.Assumptions.Concat(quotes.Clinics.SelectMany(clinic => clinic.Assumptions));
        var sources = SourceUse
            .Of([.. facts.SelectMany(one => one.Facts).Concat(CodeWords.Facts(codes)).Distinct()])
            .ToList();
        if (sources.Count > 0)
        {
            page.Heading("Where the figures come from");
            sources.ForEach(source => page.Item("-", $"{source.Title} ({source.Age})", indent: 2));
        }
    }

    private static string Title(ClinicTerms clinic) =>
        clinic.Quote switch
        {
            null => "No clinic has quoted: the range of published prices",
            { Miles: { IsKnown: true, Value: var miles } } => $"{clinic.Terms.ClinicName}, {miles:0.#} miles away",
            _ => clinic.Terms.ClinicName,
        };

    private static string Head(PriceForm form) =>
        form switch
        {
            PriceForm.PerInfusion => "one by one",
            PriceForm.Package => "package",
            PriceForm.Prepaid => "in advance",
            PriceForm.Membership => "membership",
            PriceForm.SlidingScale => "by income",
        };
}
