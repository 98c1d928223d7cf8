using System.Runtime.InteropServices;

namespace Carefare.Bench;

/// <summary>Solves a mixed-integer programme with the native library that the planner uses for linear ones, on one thread.</summary>
internal static partial class MixedSolver
{
    private const string Library = "libhighs.so.1";
    private const int RowWise = 2;
    private const int Minimize = 1;

    /// <summary>The best cost that was found in some seconds, and a cost below which there is none.</summary>
    public static (double Cost, double Bound) Solve(MixedProgramme programme, double seconds)
    {
        var solver = Create();
        try
        {
            _ = SetBool(solver, "output_flag", 0);
            _ = SetInt(solver, "threads", 1);
            _ = SetDouble(solver, "time_limit", seconds);
            _ = SetDouble(solver, "mip_rel_gap", 0);
            _ = SetDouble(solver, "mip_abs_gap", 0.005);
            _ = Pass(
                solver,
                programme.Cost.Count,
                programme.Start.Count,
                programme.Index.Count,
                RowWise,
                Minimize,
                0,
                [.. programme.Cost],
                [.. programme.Lower],
                [.. programme.Upper],
                [.. programme.RowLower],
                [.. programme.RowUpper],
                [.. programme.Start],
                [.. programme.Index],
                [.. programme.Factor],
                [.. programme.Whole]
            );
            _ = Run(solver);
            _ = GetDouble(solver, "objective_function_value", out var cost);
            _ = GetDouble(solver, "mip_dual_bound", out var bound);
            return (cost, bound);
        }
        finally
        {
            Destroy(solver);
        }
    }

    [LibraryImport(Library, EntryPoint = "Highs_create")]
    private static partial nint Create();

    [LibraryImport(Library, EntryPoint = "Highs_destroy")]
    private static partial void Destroy(nint solver);

    [LibraryImport(Library, EntryPoint = "Highs_setBoolOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetBool(nint solver, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setIntOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetInt(nint solver, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setDoubleOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetDouble(nint solver, string option, double value);

    [LibraryImport(Library, EntryPoint = "Highs_getDoubleInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetDouble(nint solver, string name, out double value);

    [LibraryImport(Library, EntryPoint = "Highs_run")]
    private static partial int Run(nint solver);

    [LibraryImport(Library, EntryPoint = "Highs_passMip")]
    private static partial int Pass(
        nint solver,
        int columns,
        int rows,
        int entries,
        int format,
        int sense,
        double offset,
        double[] cost,
        double[] lower,
        double[] upper,
        double[] rowLower,
        double[] rowUpper,
        int[] start,
        int[] index,
        double[] factor,
        int[] whole
    );
}
