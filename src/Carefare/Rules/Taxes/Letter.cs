namespace Carefare.Rules.Taxes;

/// <summary>The letter of medical necessity, which only the clinician writes.</summary>
internal static class Letter
{
    /// <summary>The step of asking for it: what it states, and how long it is usually taken to hold.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="ask">The words that ask, which end before what the letter states.</param>
    public static RouteStep Step(Situation now, string ask)
    {
        var contents = now.Knowledge.LatestAt("lmn-contents", now.Today);
        var months = now.Knowledge.LatestAt("lmn-months", now.Today);
        var states = contents.IsKnown ? contents.Text : "what the account's administrator wants to read";
        var again = months.IsKnown ? $" Administrators often want a new one after {months.Number:0} months." : "";
        return new(Horizon.FirstTreatment(now), $"{ask} {states}.{again}", ["necessity-request"]);
    }
}
