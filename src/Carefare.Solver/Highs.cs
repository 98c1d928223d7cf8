namespace Carefare.Solver;

/// <summary>The native linear solver.</summary>
public static class Highs { }
