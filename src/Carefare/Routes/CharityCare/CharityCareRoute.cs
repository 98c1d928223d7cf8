using Carefare.Cases;
using Carefare.Rules;
using Carefare.Rules.Programmes;

namespace Carefare.Routes.CharityCare;

/// <summary>Free or cheaper care where the treatment is given in a non-profit hospital.</summary>
internal sealed class CharityCareRoute : IRoute
{
    public string Id => "charity-care";

    public string Name => "Hospital charity care";

    public Family Family => Family.Payer;

    public Finding Find(Situation now)
    {
        var finding = new ProgrammeFinding(this, now).Find();
        return finding.Status == Status.Open ? InTime(now, finding) : finding;
    }

    /// <summary>The finding with the hospitals that it is about, and how long after a bill there is time to ask.</summary>
    private static Finding InTime(Situation now, Finding finding)
    {
        var days = now.Knowledge.LatestAt("hospital-assistance-application-days", now.Today);
        var wait = now.Knowledge.LatestAt("hospital-collection-wait-days", now.Today);
        var time =
            days.IsKnown && wait.IsKnown
                ? $" You can ask until {days.Number:0} days after the first bill, and it may not start a hard collection "
                    + $"within {wait.Number:0} days."
                : "";
        return finding with
        {
            Why = $"{Hospitals(now)}. {finding.Why}{time}",
            Facts = [.. finding.Facts, days.Citation, wait.Citation],
        };
    }

    /// <summary>Which of the clinics that quoted are departments of a non-profit hospital.</summary>
    private static string Hospitals(Situation now)
    {
        var names = now.Case.Quotes.Where(IsNonProfit).Select(quote => quote.Name.Or(quote.Clinic)).ToList();
        var are = names.Count == 1 ? "is in a non-profit hospital" : "are in non-profit hospitals";
        return $"{ProgrammeWords.And(names)} {are}";
    }

    private static bool IsNonProfit(Quote quote) => quote.Hospital.Or("") == "nonprofit";
}
