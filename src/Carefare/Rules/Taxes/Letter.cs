namespace Carefare.Rules.Taxes;

/// <summary>The letter of medical necessity, which only the clinician writes.</summary>
internal static class Letter
{
    /// <summary>The step of asking for it: what it states, and how long it is usually taken to hold.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="ask">The words that ask, which end before what the letter states.</param>
    public static RouteStep Step(Situation now, string ask)
    {
        var contents = now.Knowledge.LatestAt("lmn-contents", now.Today).Text;
        var months = now.Knowledge.LatestAt("lmn-months", now.Today).Number;
        return new(
            Horizon.FirstTreatment(now),
            $"{ask} {contents}. Administrators often want a new one after {months:0} months.",
            ["letter-of-medical-necessity-request"]
        );
    }
}
