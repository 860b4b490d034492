import type { FurnitureWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** What Arabic pages set around an article. */
export const furniture: Partial<FurnitureWords> = {
  lines: list('شارك, مشاركة, طباعة, تعليقات, أضف تعليق, اقرأ أيضا, اقرأ أيضاً, إعلان, اشترك, إقرأ أيضاً, المزيد'),
  starts: list('اقرأ أيضا:, اقرأ أيضاً:'),
  mail: [/إلغاء الاشتراك|لإلغاء|تصل(?:ك|كم) هذه الرسالة|(?:عرض|افتح|قراءة).{0,40}(?:المتصفح|الإنترنت)/u],
};
